/**
 * Countries whose law wants a website to say who is behind it, with the provision. The member states of the European
 * Union and of the European Economic Area follow Directive 2000/31/EC, article 5; named here are national provisions
 * that reach further or are commonly cited. Sources: EUR-Lex 32000L0031; légifrance; gesetze-im-internet.de;
 * ris.bka.gv.at; fedlex.admin.ch; legislation.gov.uk.
 */
const directive = 'Directive 2000/31/EC, art. 5';

export const legalNoticeCountries: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...['BE', 'BG', 'CY', 'CZ', 'DK', 'EE', 'ES', 'FI', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI'],
      ...['LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
    ].map((country) => [country, directive]),
  ),
  AT: 'ECG § 5, MedienG § 25',
  CH: 'UWG art. 3 par. 1 lit. s',
  DE: 'DDG § 5, MStV § 18',
  FR: 'loi n° 2004-575, art. 1-1',
  GB: 'SI 2002/2013, reg. 6',
};
