/** A person as a strip: one line of time on one scale for everybody, so that strips can be compared across the site. */
import { utcYear } from 'd3';
import { date, type PartialDate } from '#data/dates.ts';
import { RELEASES } from '#data/life-event-types.ts';
import { LAYOUTS, type KeyEntry, type LayoutName } from '#drawing/chart.ts';
import { drawLifeline } from '#drawing/lifeline.ts';
import { sheet } from '#drawing/pen.ts';
import { timeScale, type TimeScale } from '#drawing/time.ts';
import type { Tree } from '#drawing/tree.ts';
import type { View } from '#words/view.ts';
import { whether } from '#words/whether.ts';
import { daysOfSpell } from './days.ts';
import type { Lifeline } from './lifeline.ts';
import { writeSentenceSign } from './person-drawing.ts';
import { writeDays } from './person-text.ts';
import { heldUntil, isHeld } from './status.ts';

/** Where every strip begins: the month in which the first of those arrested for the vote of 2020 were. */
export const STRIPS_FROM = date('2020-05-01');

const [WIDTH, HEIGHT, BAR] = [328, 14, 9];
/** Figures of years are higher than a strip. */
const YEARS_HEIGHT = HEIGHT + 3;
/** Room at the right for the sign of how it ended. */
const END = 14;

/** The strip of a life, from the spring of 2020 to the edition's cut-off. What it shows stands beside it in words. */
export function drawStrip({ spells, silences, events, status }: Lifeline, { edition }: View): Tree {
  const svg = sheet({ width: WIDTH, fontSize: 13 }, HEIGHT).set({ 'aria-hidden': 'true' });
  const x = scaleOf(edition.asOf, WIDTH);
  // Beginnings of years: strokes over the line, and cuts where somebody was held.
  const cuts = yearsOf(x).map(({ at }) => Math.round(at) + 0.5);
  svg.path(`M0,${HEIGHT / 2}H${WIDTH - END}`, { stroke: 'var(--grey-3)' });
  svg.path(cuts.map((cut) => `M${cut},1V${HEIGHT - 1}`).join(''), { stroke: 'var(--grey-2)' });
  const marks = { spells, silences, events, cuts, until: edition.asOf, lastReported: heldUntil(status) };
  drawLifeline(svg.group(0, HEIGHT / 2), marks, x, BAR);
  return svg;
}

/** The years that a column of strips runs through, each at its beginning on one line; a strip is drawn once and shown wider. */
export function drawStripYears({ edition }: View, layout: LayoutName): Tree {
  const { width, fontSize } = { ...LAYOUTS[layout], width: YEARS_WIDTH[layout] };
  const svg = sheet({ width, fontSize }, YEARS_HEIGHT + 5).set({ 'aria-hidden': 'true' });
  const x = scaleOf(edition.asOf, width);
  const years = yearsOf(x);
  const ticks = years.map(({ at }) => `M${Math.round(at)}.5,${YEARS_HEIGHT - 1}v5`);
  svg.path(`M0,${YEARS_HEIGHT + 3.5}H${x.range()[1]}${ticks.join('')}`, { stroke: 'var(--grey-2)' });
  for (const { at, year } of years) svg.write(String(year), { class: 'axis', x: at, y: YEARS_HEIGHT - 3 });
  return svg;
}

/**
 * By which words the signs of two ways out are told. Whoever is exchanged may be let go abroad, and is free to return: another
 * sign than that of those taken out.
 */
export const waysOut = (hasExchange: boolean) =>
  hasExchange
    ? ({ release: 'releaseOrExchange', abroad: 'abroadNotExchanged' } as const)
    : ({ release: 'release', abroad: 'abroad' } as const);

/** The signs that the strips of these people hold, and what each stands for. */
export function stripSigns(lives: readonly Lifeline[], { language }: View): readonly KeyEntry[] {
  const all = lives.flatMap((life) => life.events);
  const events = new Set(all.map(({ type }) => type));
  const has = {
    held: true,
    unconfirmed: lives.some(({ status }) => heldUntil(status) !== null),
    silence: lives.some(({ silences }) => silences.length > 0),
    sentence: events.has('sentenced'),
    release: RELEASES.some((type) => events.has(type)),
    abroad: events.has('taken-abroad'),
    death: events.has('died'),
  };
  const words: Readonly<Record<string, string>> = waysOut(events.has('exchanged'));
  return (Object.keys(has) as (keyof typeof has)[])
    .filter((sign) => has[sign])
    .map((sign) => ({
      sign,
      text:
        sign === 'sentence'
          ? writeSentenceSign(all, language)
          : language.sayAny(`people.signs.${words[sign] ?? sign}`),
    }));
}

/** About as wide as strips are shown: as drawn on a phone and in a card, and in a wide list, so that years are no larger than the words. */
const YEARS_WIDTH: Readonly<Record<LayoutName, number>> = { narrow: WIDTH, wide: 600 };

function scaleOf(asOf: PartialDate, width: number): TimeScale {
  return timeScale(STRIPS_FROM, asOf, [0, width - (END * width) / WIDTH]);
}

function yearsOf(x: TimeScale): readonly { readonly year: number; readonly at: number }[] {
  const [first, last] = x.domain() as [Date, Date];
  return utcYear.range(first, last).map((day) => ({ year: day.getUTCFullYear(), at: x(day) }));
}

/** The strongest true thing in a line: no regular contact since; last reported held; how they came out, and after how many days. */
export function writeStrip(life: Lifeline, view: View): string {
  const { status, spells, silences } = life;
  const { edition, language } = view;
  const say = (name: string, values: Readonly<Record<string, string>>) =>
    language.sayAny(`people.strip.${name}`, values);
  const spell = spells.at(-1);
  const silence = silences.at(-1);
  const until = heldUntil(status);
  if (isHeld(status.kind)) {
    if (until !== null) return say('old', { date: until });
    const days = spell ? daysOfSpell(spell, edition.asOf) : null;
    const held = days ? writeDays(days, language) : '';
    if (silence?.to === null)
      return say('silent', { days: held, from: silence.from, known: whether(days !== null) });
    return say('held', { days: held, known: whether(days !== null) });
  }
  const days = spell ? daysOfSpell(spell, edition.asOf) : null;
  const values = { date: status.event?.date ?? '', days: days ? writeDays(days, language) : '' };
  // A choice of a message has no hyphen.
  return say('out', { ...values, kind: status.kind.replaceAll('-', '_'), known: whether(days !== null) });
}
