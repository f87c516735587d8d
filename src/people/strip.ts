/** A person as a strip: one line of time on one scale for everybody, so that strips can be compared across the site. */
import { date } from '#data/dates.ts';
import { drawLifeline } from '#drawing/lifeline.ts';
import { sheet } from '#drawing/pen.ts';
import { timeScale } from '#drawing/time.ts';
import type { Tree } from '#drawing/tree.ts';
import type { View } from '#words/view.ts';
import { daysOfSpell } from './days.ts';
import type { Lifeline } from './lifeline.ts';
import { writeDays } from './person-text.ts';
import { heldUntil, isHeld } from './status.ts';

/** Where every strip begins: the month in which the first of those arrested for the vote of 2020 were. */
const FROM = date('2020-05-01');

const [WIDTH, HEIGHT, BAR] = [328, 14, 9];

/** The strip of a life, from the spring of 2020 to the edition's cut-off. What it shows stands beside it in words. */
export function drawStrip({ spells, silences, events, status }: Lifeline, { edition }: View): Tree {
  const svg = sheet({ width: WIDTH, fontSize: 13 }, HEIGHT).set({ 'aria-hidden': 'true' });
  // Room at the right for the sign of how it ended.
  const x = timeScale(FROM, edition.asOf, [0, WIDTH - 14]);
  svg.path(`M0,${HEIGHT / 2}H${WIDTH - 14}`, { stroke: 'var(--grey-3)' });
  const marks = { spells, silences, events, until: edition.asOf, lastReported: heldUntil(status) };
  drawLifeline(svg.group(0, HEIGHT / 2), marks, x, BAR);
  return svg;
}

/** The strongest true thing in a line: no word since; last reported held; how they came out, and after how many days. */
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
    const days = spell && daysOfSpell(spell, edition.asOf);
    const held = days ? writeDays(days, language) : '';
    if (silence?.to === null)
      return say('silent', { days: held, from: silence.from, known: days ? 'yes' : 'no' });
    return say('held', { days: held, known: days ? 'yes' : 'no' });
  }
  const days = spell && daysOfSpell(spell, edition.asOf);
  const values = { date: status.event?.date ?? '', days: days ? writeDays(days, language) : '' };
  // A choice of a message has no hyphen.
  return say('out', { ...values, kind: status.kind.replaceAll('-', '_'), known: days ? 'yes' : 'no' });
}
