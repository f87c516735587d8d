/** Rules about a person's whole life: what the rows of people, their events, rounds and deaths say against each other. */
import { rowName, readTable } from '#data/csv.ts';
import type { PartialDate } from '#data/dates.ts';
import type { LifeEventType } from '#data/life-event-types.ts';
import type { Problem } from '#data/problem.ts';
import { TABLES, type LifeEvent, type TableName } from '#data/tables.ts';
import type { Findings, Told, Warning } from './findings.ts';
import type { KeyIndex } from './keys.ts';
import { daysOf, endsCustody, Lives, type Contradiction, type Rule } from './lives.ts';
import { Releases } from './releases.ts';
import { unlessDisputed, type Report } from './rules.ts';

type Values = readonly unknown[];

/** A row as its values, in the order of its table's columns, its line and its key. */
export type RowCheck = (values: Values, line: number, key: string) => void;

export class LivesCheck {
  readonly #lives = new Lives();
  readonly #releases = new Releases();
  /** Of each person, by the line of their row, the first day on which they can have been born. */
  readonly #born: number[] = [];

  /** The check of a table's rows, if it has any; `people` tells the lines of people read before. */
  rowCheckOf(
    table: TableName,
    people: KeyIndex | undefined,
    report: Report,
    told: (column: string) => Told,
  ): RowCheck | null {
    if (table === 'people') return this.#noteBirth();
    if (people === undefined) return null;
    if (table === 'rounds') return this.#noteRound(people, told);
    if (table === 'life-events') return this.#noteEvent(people, report);
    return table === 'deaths' ? this.#checkDeath(people, report) : null;
  }

  /** What can be told once all events are known. Their file is read again for their words. */
  async findings(file: string, edition: PartialDate): Promise<Findings> {
    const contradictions = [...this.#lives.contradictions()];
    const released = [...this.#releases.stillHeld(this.#lives)];
    const withoutCase = [...this.#lives.withoutCase()];
    const events = await this.#read(file, edition, [
      ...contradictions.flatMap(({ line, other }) => [line, other]),
      ...released.flatMap(({ event }) => event ?? []),
      ...withoutCase,
    ]);
    const problems = [
      ...contradictions.map(({ rule, line, other }): Problem => {
        const [event, against] = [events.get(line), events.get(other)] as [Read, Read];
        return event.blame('date', MESSAGES[rule](event.row, { ...against.row, line: other }));
      }),
      ...released.map(({ event, named, person, round, on, shownOn }): Problem => {
        const why = `(line ${shownOn} of life-events.csv shows it); add an event that ends it, such as released, released-home or taken-abroad, with round_id ${round}`;
        if (event === undefined) {
          const message = `names "${person}", who by their events is still held on ${on} ${why}, or take the name out`;
          return { ...named.cell, message: message + named.called };
        }
        const { blame, row } = events.get(event) as Read;
        return blame('type', `"${row.type}" in a round of releases of ${on} leaves the person held ${why}`);
      }),
    ];
    const warnings = withoutCase.map((line): Warning => {
      const { blame } = events.get(line) as Read;
      const message =
        'is empty although other events of the person say which imprisonment they belong to, so that it stands outside of any; number it';
      return { rule: 'without-case', ...blame('case', message) };
    });
    return { problems, warnings };
  }

  async #read(file: string, edition: PartialDate, wanted: readonly number[]): Promise<Map<number, Read>> {
    const events = new Map<number, Read>();
    if (wanted.length === 0) return events;
    const lines = new Set(wanted);
    let header: readonly string[] = [];
    await readTable(file, file, TABLES['life-events'], {
      edition,
      problem: () => undefined,
      header: (names) => (header = names),
      row: (row, line) => {
        if (!lines.has(line)) return;
        const blame = (name: string, message: string): Problem => ({
          file,
          line,
          column: header.indexOf(name) + 1,
          name,
          message: message + rowName('event_id', row.event_id),
        });
        events.set(line, { row, blame });
      },
    });
    return events;
  }

  #noteBirth(): RowCheck {
    const born = columnOf('people', 'born');
    return (values, line) => {
      const date = values[born] as PartialDate | null;
      if (date !== null) this.#born[line] = daysOf(date).first;
    };
  }

  #noteRound(people: KeyIndex, told: (column: string) => Told): RowCheck {
    const [on, named] = [columnOf('rounds', 'announced_on'), columnOf('rounds', 'notable_person_ids')];
    return (values, _, round) => {
      this.#releases.addRound(round, values[on] as PartialDate, told('notable_person_ids'));
      for (const person of values[named] as readonly string[]) {
        const of = people.get(person);
        if (of !== undefined) this.#releases.addNamed(round, of, person);
      }
    };
  }

  #noteEvent(people: KeyIndex, report: Report): RowCheck {
    const [person, date, type, number, round] = (
      ['person_id', 'date', 'type', 'case', 'round_id'] as const
    ).map((column) => columnOf('life-events', column)) as [number, number, number, number, number];
    return (values, line) => {
      const of = people.get(values[person] as string);
      if (of === undefined) return;
      const [on, kind] = [values[date] as PartialDate, values[type] as LifeEventType];
      this.#checkBirth('date', of, on, report);
      this.#lives.add(of, on, kind, values[number] as number | null, line);
      const id = values[round] as string | null;
      if (id !== null) this.#releases.addEvent(id, of, line, endsCustody(kind));
    };
  }

  #checkDeath(people: KeyIndex, report: Report): RowCheck {
    const [person, date] = [columnOf('deaths', 'person_id'), columnOf('deaths', 'died_on')];
    return (values) => {
      const id = values[person] as string | null;
      const of = id === null ? undefined : people.get(id);
      if (of === undefined) return;
      const on = values[date] as PartialDate;
      this.#checkBirth('died_on', of, on, report);
      const death = this.#lives.deathOf(of, on);
      if (death === null) {
        report(
          'person_id',
          `"${id}" has no event "died" in life-events.csv, so that the status says otherwise (rule: events may not contradict the status); add the event, or empty the cell`,
        );
      } else if (!death.isSame) {
        report(
          'died_on',
          `"${on}" is not when the person dies on line ${death.line} of life-events.csv (rule: nobody dies twice); mend one of the dates, or add a row to disputes.csv that says so`,
          unlessDisputed('died_on'),
        );
      }
    };
  }

  #checkBirth(column: string, person: number, date: PartialDate, report: Report): void {
    const born = this.#born[person];
    if (born === undefined || daysOf(date).last >= born) return;
    report(
      column,
      `"${date}" is before the person was born, as line ${person} of people.csv has it (rule: no event before birth); mend one of the dates`,
    );
  }
}

/** An event read again, and how a problem of one of its cells is told. */
interface Read {
  readonly row: LifeEvent;
  readonly blame: (column: string, message: string) => Problem;
}

function columnOf(table: TableName, column: string): number {
  return Object.keys(TABLES[table].row.shape).indexOf(column);
}

const of = ({ date, line }: Against) => `of ${date} on line ${line}`;

type Against = LifeEvent & Pick<Contradiction, 'line'>;

const MESSAGES: Readonly<Record<Rule, (event: LifeEvent, against: Against) => string>> = {
  'release-first': ({ date }, arrest) =>
    `"${date}" is before the arrest ${of(arrest)}, and nothing earlier says that the person was held (rule: no release before a detention); mend one of the dates, or number two imprisonments in case`,
  'released-twice': ({ date, type }, release) =>
    `"${date}" is a release (${type}) of a person free since the one (${release.type}) ${of(release)} (rule: no second release without a detention between); take one out, mend a date, or add the arrest`,
  'held-while-free': ({ date, type }, release) =>
    `"${date}" says "${type}" of a person free since the release ${of(release)} (rule: events may not contradict the status); mend a date or the type, or add the arrest`,
  'after-death': ({ date }, death) =>
    `"${date}" is after the death ${of(death)} (rule: after a death only award, statement and other); mend one of the dates, or the type`,
  'died-twice': ({ date }, death) =>
    `"${date}" is a second death beside the one ${of(death)} (rule: nobody dies twice); keep one`,
};
