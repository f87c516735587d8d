/** The texts as files: which edition each follows, and where the list of its claims stands. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '#data/edition.ts';
import type { FactForm } from '#facts/fact-text.ts';
import { EXPLAINERS, type Explainer } from './explainers.ts';
import { frontmatterOf, PLAIN_FACT } from './frontmatter.ts';
import { attributeOf, marksIn } from './marks.ts';
import { PROSE_PAGES } from './pages.ts';

/** A text, read. */
export interface Text {
  readonly file: string;
  readonly language: string;
  readonly text: string;
  /** The edition it keeps to, or the newest. */
  readonly edition: Explainer['edition'];
  /** It says how the site works. */
  readonly isAboutSite: boolean;
  /** The file of its claims, which is there where it has some. */
  readonly list: string;
  /** That file, or `null`. */
  readonly json: string | null;
}

/** Every explainer and every page about the site in a folder of texts, in each language; files that are there. */
export async function readTexts(
  folder: string,
  explainers: readonly Explainer[] = EXPLAINERS,
): Promise<readonly Text[]> {
  const listed = [
    ...explainers.map(({ slug, edition }) => ({ slug, edition, isAboutSite: false })),
    ...PROSE_PAGES.map(({ slug }) => ({ slug, edition: 'latest' as const, isAboutSite: true })),
  ];
  const texts: Text[] = [];
  for (const { slug, edition, isAboutSite } of listed) {
    const names = await readdir(join(folder, slug)).catch((): string[] => []);
    for (const name of names.filter((each) => each.endsWith('.mdx')).sort()) {
      const file = join(folder, slug, name);
      const list = file.replace(/\.mdx$/, '.claims.json');
      const text = await readFile(file, 'utf8');
      const json = await readFile(list, 'utf8').catch(() => null);
      texts.push({ file, language: name.replace('.mdx', ''), text, edition, isAboutSite, list, json });
    }
  }
  return texts;
}

/** A fact where a text prints it. */
export interface PrintedFact {
  readonly name: string;
  readonly form: FactForm;
  readonly at: number;
}

/** Facts of a text in order, those of what it says of itself among them. */
export function factsPrinted(text: string): readonly PrintedFact[] {
  const front = frontmatterOf(text);
  const words = [...front.matchAll(PLAIN_FACT)].filter(({ index }) =>
    /^(?:title|description|standfirst):/.test(front.slice(front.lastIndexOf('\n', index) + 1)),
  );
  return [
    ...words.map(({ index, 1: name = '', 2: form = 'value' }) => ({
      name,
      form: form as FactForm,
      at: index,
    })),
    ...marksIn(text, 'Fact').map(({ of, source, at }) => ({
      name: of,
      form: (attributeOf(source, 'form') ?? 'value') as FactForm,
      at,
    })),
  ];
}

/** The editions that a text is, or will be, told from: its own, or the newest and the draft after it. */
export function editionsOf(
  { edition }: Pick<Text, 'edition'>,
  editions: readonly Edition[],
): readonly Edition[] {
  if (edition !== 'latest') return editions.filter(({ asOf }) => asOf === edition);
  const sealed = editions.findLast(({ isDraft }) => !isDraft);
  const draft = editions.findLast(({ isDraft }) => isDraft);
  return [sealed, draft].filter((each) => each !== undefined);
}
