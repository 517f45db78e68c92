import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { reportText } from '#check/reporters/text';
import { currentDay, loadCheckedContent, textsOf } from './checked-content.ts';
import type { Settings } from './settings.ts';

/** How long the folder must be quiet before it is checked: editors save in several strokes. */
const quietMilliseconds = 120;

/**
 * In the live site: checks the content at the start and after every change, prints the report in the terminal
 * and shows it over the page; when all is well again, the page comes back by itself.
 */
export function checkReport(settings: Settings): AstroIntegration {
  return {
    name: 'contrechamp-check-report',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        let broken = false;
        const report = () => {
          const today = currentDay(new Date(), process.env['SOURCE_DATE_EPOCH']);
          const { problems, files } = loadCheckedContent(settings, { today, live: true });
          const errors = problems.filter(({ severity }) => severity === 'error');
          if (problems.length > 0)
            logger.warn(`\n${reportText(problems, { texts: textsOf(files), colour: process.stdout.isTTY })}`);
          if (errors.length > 0) {
            const message = reportText(errors, { texts: textsOf(files) });
            server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'npm run check' } });
          } else if (broken) {
            logger.info('The content is clean again.');
            server.ws.send({ type: 'full-reload' });
          }
          broken = errors.length > 0;
        };
        let timer: NodeJS.Timeout | undefined;
        server.watcher.add(settings.content);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(settings.content + sep)) return;
          clearTimeout(timer);
          timer = setTimeout(report, quietMilliseconds);
        });
        server.ws.on('connection', () => {
          if (broken) report();
        });
        report();
      },
    },
  };
}
