/**
 * Pages and answers for what is chosen of a chart by link: hundreds that are alike but for what the plain answer of the
 * same chart says. Told by what they are beyond it, each kind of them once; one that says anything else is told in full.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { escaped } from '#words/escape.ts';

const CHOICE = /^(?<folder>.*\/)(?:with|oembed)-(?<choice>[a-z-]+)\.(?:html|json)$/;

/** What is chosen beside the view. */
const OPTIONS = /(?:^|-)(?<options>(?:light|dark)(?:-no-links)?|no-links)$/;

interface Answer {
  readonly title: string;
  readonly height: number;
  readonly html: string;
}

/** Lines of such a file with names for what the plain answer of its view has; `null` of any other file, and of that answer. */
export function choiceLines(
  site: string,
  file: string,
  told: () => readonly string[],
): readonly string[] | null {
  const { folder = '', choice = '' } = CHOICE.exec(file)?.groups ?? {};
  if (choice === '') return null;
  const options = OPTIONS.exec(choice)?.groups?.options ?? '';
  const view = choice.slice(0, choice.length - options.length).replace(/-$/, '');
  const plain = `${folder}oembed${view && `-${view}`}.json`;
  if (plain === file) return null;
  const { title, height, html } = JSON.parse(readFileSync(join(site, plain), 'utf8')) as Answer;
  const { document } = parseHTML(`<body>${html}</body>`);
  const of = (name: string, attribute: string) => document.querySelector(name)?.getAttribute(attribute) ?? '';
  const frame = of('iframe', 'src');
  const names = [
    [of('iframe', 'style'), '<style>'],
    [title, '<title>'],
    [of('iframe', 'title'), '<question>'],
    [`${frame}#${options}`, '<frame>#<options>'],
    [`${new URL(frame).pathname}#${options}`, '<frame>#<options>'],
    [`/${folder}oembed-${choice}.json`, '<answer>'],
    [of('a', 'href'), '<page>'],
    [of('a', 'href').replace(new URL(frame).origin, ''), '<page>'],
    [`height="${height}"`, 'height="<height>"'],
    [`height: ${height}`, 'height: <height>'],
  ] as const;
  // Text of a page is told with plain spaces, attributes and answers as they are.
  const known = names
    .filter(([text]) => text !== '')
    .flatMap(([text, name]) =>
      [text, escaped(text), text.replace(/\s+/g, ' ')].map((written) => [written, name] as const),
    );
  return told().map((line) => known.reduce((named, [text, name]) => named.replaceAll(text, name), line));
}

/** An answer a line a part, so that it can be told like other files. */
export const answerLines = (text: string): readonly string[] =>
  Object.entries(JSON.parse(text) as object).map(([name, value]) => `${name}: ${String(value)}`);
