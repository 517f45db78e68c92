import { directionOf } from '#i18n/dates';
import { homePath } from '#model/paths';
import { type Context, localText } from '#model/views/context';

/**
 * What a browser needs to put the site on a home screen. It opens with the browser’s own bars, because a reader must see
 * whose site it is and where. Source: Web Application Manifest (https://www.w3.org/TR/appmanifest/).
 */
export function webManifest(context: Context): string {
  const { graph, place, language } = context;
  const start = homePath(place, language);
  const icon = (file: string, own: object) => ({ src: `${place.base}/${file}`, ...own });
  return `${JSON.stringify({
    id: start,
    name: localText(context, graph.site.title),
    description: localText(context, graph.site.description),
    lang: language,
    dir: directionOf(language),
    start_url: start,
    scope: `${place.base}/`,
    display: 'minimal-ui',
    background_color: '#faf8f3',
    theme_color: '#faf8f3',
    icons: [
      icon('icon.svg', { sizes: 'any', type: 'image/svg+xml' }),
      ...[192, 512].map((size) =>
        icon(`icon-${size}.png`, { sizes: `${size}x${size}`, type: 'image/png', purpose: 'any maskable' }),
      ),
    ],
  })}\n`;
}
