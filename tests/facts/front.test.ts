import { describe, expect, it } from 'vitest';
import { loadData } from '#data/edition.ts';
import { RECOGNITIONS } from '#facts/flows.ts';
import { doesHeadlineHold, fieldOf, frontFigures, frontNotes, frontSentence } from '#facts/front.ts';
import { textOf } from '#words/sentence.ts';
import { writeFigure } from '#words/value.ts';
import { custody, death, dispute, figure, inEnglish, round, synthetic } from '../charts/synthetic.ts';

const { editions } = await loadData('data', { drafts: true });

const PERIOD = ['2024-01-01', '2024-06-30'] as const;
const pair = (out: number, recognised: number) => [
  figure('released-in-period', PERIOD, out, { scope: 'People pardoned' }),
  figure(RECOGNITIONS, PERIOD, recognised),
];
const held = (day: string, people: number) => custody('in-custody', day, people);
type Rows = Parameters<typeof synthetic>[0];
const says = (rows: Rows) => textOf(frontSentence(inEnglish(synthetic(rows))));
const notes = (rows: Rows) => textOf(frontNotes(inEnglish(synthetic(rows))));

describe('the sentence under the headline, and its notes', () => {
  const ends = [held('2023-12-31', 100), held('2024-06-30', 95)];

  it('give out, in and who is held, each with its time, and what left otherwise in a note', () => {
    expect(says({ repression: pair(10, 20), custody: ends })).toBe(
      'From 1 January to 30 June 2024 the rights group Viasna counted 10 people pardoned and 20 newly recognised as political prisoners; the number counted as held was 95 on 30 June 2024.',
    );
    expect(notes({ repression: pair(10, 20), custody: ends })).toBe(
      'From 1 January to 30 June 2024, by subtraction, 15 more left the list in ways that these figures do not show. This edition holds no count later than that of 95.',
    );
  });

  it('say "about" of what is left where sources differ on one of the four', () => {
    const disputes = [dispute('custody', 'in-custody-2024-06-30', 'count', { value: '96' })];
    expect(notes({ repression: pair(10, 20), custody: ends, disputes })).toContain(
      'by subtraction, about 15 more left the list',
    );
  });

  it('say of a later figure by others that it is theirs', () => {
    const others = custody('in-custody', '2024-11-01', 99, { counter: 'Counter 2', criteria: 'other' });
    expect(notes({ custody: [held('2024-06-30', 95), others] })).toBe(
      'This edition holds no count by Viasna and its partners later than that of 95. Others have given later figures of those held: 99 (1 November 2024).',
    );
  });

  it('give what others say since with the qualifier and the day of each, oldest first, and nothing of before', () => {
    const other = (day: string, people: number, qualifier: 'nearly' | 'at-least') =>
      custody('in-custody', day, people, { counter: `Of ${day}`, criteria: 'other', qualifier });
    const rows = [
      held('2024-10', 95),
      other('2024-10-20', 110, 'at-least'),
      other('2024-12-01', 85, 'nearly'),
      other('2024-11-03', 90, 'at-least'),
      custody('ever-recognised', '2024-11-10', 400, { criteria: 'other' }),
    ];
    expect(notes({ custody: rows })).toBe(
      'Others have given later figures of those held: at least 90 (3 November 2024), nearly 85 (1 December 2024).',
    );
  });

  it('do not subtract where those held were not counted on both ends', () => {
    expect(notes({ repression: pair(10, 20) })).toMatch(
      /^From 1 January to 30 June 2024, others left the list when their terms ended, or in ways not reported\.$/,
    );
  });

  it('have words for nobody, and for as many', () => {
    expect(says({ repression: pair(0, 20) })).toContain('counted nobody pardoned and 20 newly recognised');
    expect(says({ repression: pair(20, 20) })).toContain(
      'counted as many people pardoned as newly recognised as political prisoners: 20.',
    );
  });

  it('begin with those held where there is no pair, and build none from two times', () => {
    const [out] = pair(10, 20);
    expect(says({ repression: out ? [out] : [], custody: [held('2024-12-01', 95)] })).toBe(
      'The number counted as held was 95 on 1 December 2024.',
    );
    expect(says({})).toBe('');
    expect(notes({})).toBe('');
  });
});

describe('the headline', () => {
  it('holds where people were let out and others recognised within the year before the cut-off', () => {
    const rounds = [round('r1', '2023-12-10', 1)];
    const repression = [figure(RECOGNITIONS, ['2023-12-01', '2023-12-31'], 3)];
    expect(doesHeadlineHold(synthetic({ rounds, repression }))).toBe(true);
    expect(doesHeadlineHold(synthetic({ rounds, repression }, '2024-12-10'))).toBe(false);
    const since = (on: string, people: number) =>
      doesHeadlineHold(synthetic({ rounds, repression: [figure(RECOGNITIONS, ['2023-06-01', on], people)] }));
    expect(since('2023-12-10', 3)).toBe(true);
    expect(since('2023-12-09', 3)).toBe(false);
    expect(since('2023-11-30', 3)).toBe(false);
    expect(since('2023-12-10', 0)).toBe(false);
    expect(doesHeadlineHold(synthetic({ rounds }))).toBe(false);
    expect(doesHeadlineHold(synthetic({ repression }))).toBe(false);
  });
});

describe('the title of the field', () => {
  it('names the day of each of its counts', () => {
    const field = fieldOf(
      inEnglish(
        synthetic({
          custody: [
            custody('ever-recognised', '2024-11-05', 400),
            held('2024-11-06', 120),
            held('2024-12-01', 100),
          ],
        }),
      ),
    );
    expect(textOf(field?.title ?? [])).toBe(
      '400 people had been recognised as political prisoners by 5 November 2024; 100 were counted as held on 1 December 2024',
    );
    const over = custody('ever-recognised', '2024-11-05', 400, { qualifier: 'over' });
    const begun = fieldOf(inEnglish(synthetic({ custody: [over, held('2024-11-06', 120)] })));
    expect(textOf(begun?.title ?? [])).toMatch(/^Over 400 people .* 120 were counted as held on 6 November/);
  });
});

describe('the part of the field that is gone since', () => {
  it('is told with both counts, and with how many were let out in rounds between them', () => {
    const counts = [
      custody('ever-recognised', '2024-11-05', 400),
      held('2024-11-06', 120),
      held('2024-12-01', 100),
    ];
    const gone = (...rounds: ReturnType<typeof round>[]) =>
      fieldOf(inEnglish(synthetic({ custody: counts, rounds })))?.parts.flatMap(({ name, text }) =>
        name === 'gone' ? [textOf(text)] : [],
      );
    expect(gone()).toEqual(['20 held on 6 November 2024, no longer counted on 1 December 2024']);
    expect(gone(round('r1', '2024-11-06', 3), round('r2', '2024-11-20', 12))).toEqual([
      '20 held on 6 November 2024, no longer counted on 1 December 2024; 12 people were let out in rounds in between',
    ]);
  });
});

describe('what others give of those held', () => {
  it('stands under the field, beside the count, and then not in the notes', () => {
    const rows = {
      custody: [
        custody('ever-recognised', '2024-11-05', 400),
        held('2024-11-06', 120),
        custody('in-custody', '2024-11-20', 110, { criteria: 'other', qualifier: 'nearly' }),
      ],
    };
    expect(textOf(fieldOf(inEnglish(synthetic(rows)))?.others ?? [])).toBe(
      'Others have given later figures of those held: nearly 110 (20 November 2024).',
    );
    expect(notes(rows)).not.toContain('110');
  });
});

describe('the newest figures', () => {
  it('are held, convicted, died and the newest release, each leading to its page', () => {
    const edition = synthetic({
      custody: [held('2024-12-01', 95)],
      repression: [
        figure('criminal-convictions', ['2024-01-01', '2024-11-29'], 30, { qualifier: 'at-least' }),
        figure('repressed-total', ['2024-11-01', '2024-11-30'], 671, {
          qualifier: 'at-least',
          count_is: 'first',
        }),
      ],
      deaths: [death('Person One', '2024-01-01')],
      rounds: [round('r1', '2024-12-02', 4)],
    });
    const view = inEnglish(edition);
    expect(
      frontFigures(view).map(({ name, fact, when, path }) => [
        name,
        writeFigure(fact, view.language),
        when,
        path,
      ]),
    ).toEqual([
      ['held', '95', '1 December 2024', '/charts/in-custody/'],
      ['convicted', 'at least 30', '2024, up to 29 November', '/charts/convictions/'],
      ['died', '1', 'up to 9 December 2024', '/charts/deaths/'],
      ['release', '4', '2 December 2024', '/rounds/r1/'],
    ]);
  });

  it('say which round the newest is where others apart from the total came after it', () => {
    const label = (...later: ReturnType<typeof round>[]) =>
      frontFigures(inEnglish(synthetic({ rounds: [round('r1', '2024-11-02', 4), ...later] }))).at(-1)?.label;
    const without = round('r2', '2024-11-28', null, { in_total: 'no', mechanism: 'exchange' });
    expect(label()).toBe('people let out in the newest round, as announced');
    expect(label(without)).toBe('people let out in the newest round with a reported number, as announced');
    expect(label(without, round('r3', '2024-12-01', 1, { in_total: 'no' }))).toBe(
      'people let out in the newest round of the total, as announced',
    );
  });

  it('are none where nothing is known', () => {
    expect(frontFigures(inEnglish(synthetic()))).toEqual([]);
    expect(fieldOf(inEnglish(synthetic()))).toBeNull();
  });

  it.each(editions.map((edition) => [edition.asOf, edition] as const))(
    'hold no first count and no remark in %s',
    (_, edition) => {
      for (const { fact } of frontFigures(inEnglish(edition)))
        expect(['first', 'remark']).not.toContain(fact.counting);
    },
  );
});
