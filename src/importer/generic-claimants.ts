import { foldEuropeanAccents, spellOutLetters } from '#schema/accents';

/**
 * Claimants that name nobody: “Multiple sources”, “Facebook user”, “Várias fontes”. A name is one of them when it is
 * listed, or when every word of it is a word for people, posts or places in general. Words without accents, in small
 * letters; add those of another language to its line.
 */
const words = new Set(
  `
  about account accounts across all and anonymous articles author blog blogs bloggers by circulating claim claims common
  different fake false feed forum forums forward forwarded forwards from groups group image images individual individuals
  influencer influencers internet in it many media member members meme memes message messages misinformation multiple net
  netizen netizens network networks news numerous of on online or others page pages people persons person photo photos
  formerly n platform platforms post posted posts profile profiles public reels rumor rumors rumour rumours screenshot several share
  shared shares site sites social source sources story stories text the tweet tweets unknown unnamed user users various
  via video videos viral web webs website websites wide widely widespread a n na none null nil unspecified
  abonne abonnes anonyme anonymes article auteur auteurs blogueurs ce compte comptes d dans de des diffuse diverses divers
  du en et facebookeur groupe groupes image inconnu inconnus internaute internautes le les l ligne medias message
  multiples nombreuses nombreux page pages par partage partages personne personnes photo plusieurs posts publication
  publications relaye reseau reseaux rumeur rumeurs site sites sociaux source sources sur texte tweet un une utilisateur
  utilisateurs utilisatrices video videos virale virales viral viraux
  anonima anonimas una uno unos unas anonimo anonimos audio audios bulo bulos cadena cadenas como comparten compartido contenido contenidos
  cuenta cuentas de del desconocido desconocida desinformacion diferentes distintas distintos diversas diversos e el en
  foto fotos fuente fuentes grupo grupos imagen imagenes la las los mensaje mensajes muchos multiples otros pagina
  paginas perfil perfiles personas por publicacion publicaciones que red redes rumor sitio sitios social sociales texto
  tuit tuits tuiteros usuario usuaria usuarios usuarias varias varios video videos viral virales web y
  a o os as ao aos boato boatos conteudo conta contas corrente correntes da das desconhecido desinformacao do dos em fonte fontes
  imagem imagens internautas mensagem mensagens mensagens muitos na nas no nos outros pagina paginas perfil perfis
  pessoas por postagem postagens posts publicacao publicacoes rede redes site sites sociais texto um uma usuario usuarios
  varios varias videos virais
  am an anonym anonyme auf aus beitrag beitrage bei bild bilder das der den die diverse einige facebooknutzer im
  in kettenbrief kettenbriefe konten konto leute mehrere medien mehreren nachricht nachrichten netz netzwerk netzwerke
  netzwerken nutzer nutzerin nutzerinnen online personen quelle quellen sharepic sharepics sozial soziale sozialen sozialer und
  unbekannt unbekannte user verschiedene verschiedener viele virales von zahlreiche
  alcune alcuni internauti anonimi autori catena catene condivisioni di diversi diverse fonti gruppi il la messaggi messaggio molte
  molti nei nella online pagine persone post profili rete sconosciuto sociali sui sul utente utenti vari varie
  aantal anonieme berichten bericht gebruiker gebruikers diverse het meerdere mensen op sociale verschillende
  onbekend onbekende bronnen bron en van
  anonimowy facebooka facebooku twittera twitterze tiktoka internauci internautow konta kilka media mediach na posty portale rozni spolecznosciowe
  spolecznosciowych uzytkownicy uzytkownik uzytkownika uzytkownikow uzytkownikow w wielu wiele wpisy zrodla zrodel
  akun banyak beberapa berbagai beredar di medsos netizen orang pengguna pesan sejumlah sosial sumber tidak unggahan
  warganet diketahui dan
  anonim bazi birden cesitli cok fazla gonderi gonderiler hesaplar hesap kullanici kullanicilari kullanicilar
  kullanicisi medya paylasim paylasimlar sosyal ve
  anvandare anvandarna anonym flera i inlagg kallor medier olika pa sociala och brugere brugerer flere
  sosiale sosiala brukere innlegg opslag
  desinformation disinformation disinformazione infox hoax hoaxes chain chains
  bitchute discord facebook fb gab gettr instagram ig kwai line linkedin messenger parler pinterest quora reddit rumble
  sharechat signal snapchat telegram threads tiktok tik tok truth twitter vk vkontakte weibo wechat whatsapp whats app x
  youtube yt helo koo
  соцсети соцсетей соцсетях социальные социальных сети сетях сетей пользователи пользователь пользователеи пользователя
  фейсбук фейсбука фейсбуке интернет интернете телеграм в из и многие неизвестно неизвестныи источники источник разные
  различные анонимные каналы телеграмканалы посты пост паблики користувачі користувач соцмережі соцмережах мережі мережах
  соціальні соціальних невідомо різні джерела у та фейсбуці дописи
  सोशल मीडिया यूजर्स यूजर यूज़र यूज़र्स फेसबुक फसबुक व्हाट्सएप वायरल पोस्ट मैसेज उपयोगकर्ता और ट्विटर कई लोग अज्ञात के में पर ट्वीट इंटरनेट
  সোশ্যাল মিডিয়া ফেসবুক ব্যবহারকারী পোস্ট ভাইরাল সামাজিক মাধ্যম মাধ্যমে বিভিন্ন একাধিক ইউজার ও অনেকে
  سوشل میڈیا صارفین فیس بک مستخدمون مستخدمو مواقع التواصل الاجتماعي وسائل مصادر متعددة متداولة متداول صفحات حسابات على عبر
  فيسبوك تويتر فايسبوك رواد منشورات منشور ناشطون مجهول مصدر غير معروف کاربران شبکه های شبکههای اجتماعی فضای مجازی
  `
    .trim()
    .split(/\s+/u)
    .map(fold),
);

/** Whole names in scripts that part no words. */
const phrases = [
  ...[
    '网友',
    '网传',
    '网民',
    '網友',
    '網傳',
    '網民',
    '社交媒体',
    '社交媒體',
    '社群媒體',
    '网络',
    '網路',
    '多个来源',
    '匿名',
    '未知',
  ],
  ...[
    'ネットユーザー',
    'ネット',
    'SNS',
    'SNS投稿',
    'SNSユーザー',
    '複数の投稿',
    '不明',
    'ソーシャルメディア',
    'インターネット',
  ],
  ...[
    '소셜 미디어',
    '소셜미디어',
    '온라인',
    '페이스북 사용자',
    '누리꾼',
    '네티즌',
    '인터넷',
    '커뮤니티',
    '다수',
    '불명',
  ],
  ...['ผู้ใช้เฟซบุ๊ก', 'โซเชียลมีเดีย', 'สื่อสังคมออนไลน์', 'ผู้ใช้โซเชียล', 'ไม่ทราบ'],
  ...['အမျိုးမျိုး', 'အင်တာနက်', 'မီဒီယာ', 'ממספר מקורות', 'רשתות חברתיות', 'גולשים'],
];
const wholeNames = new Set(phrases.map(fold));

/** Whether a claimant’s name is one that names nobody. */
export function isGenericClaimant(name: string): boolean {
  const folded = fold(name);
  if (wholeNames.has(folded)) return true;
  // “Facebook-Nutzer”, “Line, FB”, “Twitter/X”.
  const parts = folded.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== '' && !/^\d+$/u.test(part));
  return parts.every((part) => words.has(part));
}

function fold(text: string): string {
  return foldEuropeanAccents(spellOutLetters(text)).trim();
}
