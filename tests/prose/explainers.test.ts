/** The list of the explainers, as a folder of texts brings it. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { LANGUAGES, languageOf } from '#words/language.ts';
import { asidesIn, chartsIn, EXPLAINERS, factNamesIn, proseFolder } from '#prose/explainers.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The module as it is where `PROSE_DIR` holds this list. */
async function withList(list: string) {
  const folder = mkdtempSync(join(tmpdir(), 'prose-'));
  try {
    writeFileSync(join(folder, 'explainers.json'), list);
    vi.stubEnv('PROSE_DIR', folder);
    vi.resetModules();
    return await import('#prose/explainers.ts');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('Each explainer has its text.', () => {
  expect(EXPLAINERS.length).toBeGreaterThan(0);
  for (const { slug } of EXPLAINERS) expect(existsSync(join(proseFolder(), slug, 'en.mdx')), slug).toBe(true);
});

test('Another folder brings other explainers, each pinned to a day or to the latest edition.', async () => {
  const other = await withList(
    JSON.stringify([
      { slug: 'a', edition: '2024-12-09', published: '2024-12-10', checked: '2024-12-12' },
      {
        slug: 'b',
        edition: 'latest',
        published: '2025-01-01',
        changes: ['2025-01-03'],
        checked: '2025-01-04',
      },
    ]),
  );
  expect(other.EXPLAINERS).toEqual([
    { slug: 'a', edition: '2024-12-09', published: '2024-12-10', changes: [], checked: '2024-12-12' },
    { slug: 'b', edition: 'latest', published: '2025-01-01', changes: ['2025-01-03'], checked: '2025-01-04' },
  ]);
});

test('An edition that is no day is named, with what to write.', async () => {
  await expect(withList('[{ "slug": "a", "edition": "newest" }]')).rejects.toThrow(
    'explainers.json: "newest" is not an edition; write a day such as 2024-12-09, or latest',
  );
});

test.each([
  ['{}', '"published" of a is missing; write a day such as 2026-11-23'],
  ['{ "published": "2026-11" }', '"published" of a is 2026-11; write a day such as 2026-11-23'],
  [
    '{ "published": "2026-11-01", "changes": ["soon"] }',
    '"changes" of a is soon; write a day such as 2026-11-23',
  ],
  ['{ "published": "2026-11-01" }', '"checked" of a is missing; write a day such as 2026-11-23'],
])('A text whose days are %s is refused.', async (days, message) => {
  const entry = { slug: 'a', edition: 'latest', ...(JSON.parse(days) as object) };
  await expect(withList(JSON.stringify([entry]))).rejects.toThrow(`explainers.json: ${message}`);
});

test('Days come in order, and what was changed on each is told in every language.', () => {
  for (const { slug, published, changes, checked } of EXPLAINERS) {
    expect([published, ...changes].toSorted(), slug).toEqual([published, ...changes]);
    expect(checked >= published, slug).toBe(true);
    for (const day of changes)
      for (const code of LANGUAGES)
        expect(languageOf(code).has(`history.texts.${slug}.${day}`), `${slug} ${day} ${code}`).toBe(true);
  }
});

const TEXT = `On <Fact of="day" /> there were <Fact form="words" of="people" aside /> people,
<Fact of="day" form="day" /> <Chart of="rounds" /> and <Fact
  of="others"
  aside
/>.`;

test('the facts of a text are named in order, each as often as it stands there', () => {
  expect(factNamesIn(TEXT)).toEqual(['day', 'people', 'day', 'others']);
});

test('those that carry their paragraph stand open', () => {
  expect(asidesIn(TEXT)).toEqual([
    { name: 'people', mention: 1 },
    { name: 'others', mention: 1 },
  ]);
});

const words = (count: number) => 'word '.repeat(count);

test('where the margin would stay empty for long, the note of the next figure stands open', () => {
  const text = `<Fact of="a" /> ${words(300)}<Fact of="b" /> and <Fact of="c" /> ${words(300)}`;
  expect(asidesIn(text).map(({ name }) => name)).toEqual(['a', 'b']);
  expect(asidesIn(text, (name) => (name as string) !== 'b').map(({ name }) => name)).toEqual(['a', 'c']);
});

test('what a reader sees of the text is its length: a figure is short, marks and addresses are nothing', () => {
  const opened = (before: string) =>
    asidesIn(`<Fact of="a" aside /> ${before}<Fact of="b" /> ${words(300)}`).map(
      ({ name }) => name as string,
    );
  const [marks, figures] = ['[](/a-long-address/)<em></em>'.repeat(20), '<Fact of="a" />'.repeat(20)];
  expect(opened(words(105) + marks)).toEqual(['a']);
  expect(opened(words(90))).toEqual(['a']);
  expect(opened(words(90) + figures)).toEqual(['a', 'b']);
  expect(opened(words(105))).toEqual(['a']);
  // As far as the margin may stay empty, and a letter further; a figure is as long as six.
  expect(opened('x'.repeat(553))).toEqual(['a']);
  expect(opened('x'.repeat(554))).toEqual(['a', 'b']);
});

test('no note stands open where a chart, strips or another note would be in its way, nor in what fills the page', () => {
  const text = `<Fact of="a" /> ${words(20)}<Chart of="rounds" /> <Fact of="b" /> ${words(20)}<Fact of="c" aside />
    <DayField><Fact of="d" /> ${words(300)}</DayField>`;
  expect(asidesIn(text).map(({ name }) => name)).toEqual(['c']);
});

test('no note of what fills the page stands open, however much text follows it there', () => {
  const text = `${words(300)}<DayField>${words(300)}<Fact of="a" /> ${words(300)}</DayField>
    ${words(20)}<Fact of="b" /> ${words(300)}`;
  expect(asidesIn(text).map(({ name }) => name)).toEqual(['b']);
});

test('a figure that is mentioned again keeps its one place, and no more stand open than have one', () => {
  const again = `<Fact of="a" /> ${words(300)}<Fact of="a" /> ${words(300)}<Fact of="b" aside /> <Fact of="b" />`;
  expect(asidesIn(again)).toEqual([
    { name: 'a', mention: 1 },
    { name: 'b', mention: 1 },
  ]);
  const many = Array.from({ length: 20 }, (_, at) => `<Fact of="f${at}" /> ${words(300)}`).join('');
  const places = readFileSync('src/styles/fact.css', 'utf8').match(/\.note-aside-\d+ \{/g) ?? [];
  expect(asidesIn(many)).toHaveLength(places.length);
});

test('the charts of a text are found', () => {
  expect(chartsIn(TEXT)).toEqual(['rounds']);
});
