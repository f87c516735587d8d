/** The headers of `headers.ts` as nginx sends them. */
import { LANGUAGES } from '#words/language.ts';
import { address } from '#words/paths.ts';
import { ALONE, CODE_TYPE, COMMON, headersOfKind, type Built, type Kind } from './headers.ts';

/** How `nginx.conf` begins: by it a folder is known to be a build of this site. */
export const NGINX_MARK = '# Revolving Door for nginx';

const nginxHead = (folder: string) => `error_page 404 ${folder}404.html;
index index.html;
absolute_redirect off;
gzip on;
gzip_vary on;
gzip_types text/css text/plain text/xml application/javascript application/json application/xml application/atom+xml image/svg+xml;`;

/**
 * The same for nginx, to include in a `server` block. A location repeats all headers: nginx inherits none. Of patterns
 * the first that fits wins. Under a folder all of it stands in that folder's own location, so that whatever else the
 * server shows is left alone.
 */
export function nginxFile(built: Built = ALONE): string {
  const { folder } = built;
  const codes = LANGUAGES.map((each) => address(each, '/').slice(1)).filter((code) => code !== '');
  const root = `~ ^${folder}${codes.length > 0 ? `(?:${codes.join('|')})?` : ''}`;
  const edition = '(?:editions/[^/]+/)?';
  const locations = [
    [`^~ ${folder}assets/`, 'asset'],
    [`^~ ${folder}embed/script/`, 'script'],
    [`${root}${edition}charts/[^/]+/snippet(?:-no-links)?\\.html$`, 'chart', CODE_TYPE['Content-Type']],
    [`${root}${edition}embed/`, 'embed'],
    [`${root}(?:charts|editions)/`, 'chart'],
    // A server asks for the page of a folder by its name as a file.
    [`${root}(?!index\\.html$)[^/]+$`, 'file'],
  ] as const;
  const location = (where: string, kind: Kind, type?: string) => {
    const headers = Object.entries({ ...COMMON, ...headersOfKind(kind, built) });
    return [
      `location ${where} {`,
      // A folder asked for without its slash is sent to the address with it: links are relative.
      '  try_files $uri $uri/ =404;',
      ...(type === undefined ? [] : [`  types { } default_type "${type}";`]),
      ...headers.map(([name, value]) => `  add_header ${name} "${value}" always;`),
      '}',
    ].join('\n');
  };
  const blocks = locations.map(([where, kind, type]) => location(where, kind, type));
  const rest = location('/', 'page');
  const body =
    folder === '/'
      ? [nginxHead(folder), ...blocks, rest].join('\n')
      : [`location ^~ ${folder} {`, nginxHead(folder), ...blocks, ...rest.split('\n').slice(1)].join('\n');
  const where = folder === '/' ? '' : ` Its root holds this site in ${folder}.`;
  return `${NGINX_MARK}: include this file in the server block.${where}\n${body}\n`;
}
