/** Rules about a person's whole life: what the rows of people, their events and their deaths say against each other. */
import { rowName, readTable } from '#data/csv.ts';
import type { PartialDate } from '#data/dates.ts';
import type { KeyIndex } from './keys.ts';
import { dayOf, lastOf, Lives, type Contradiction, type LifeEventType, type Rule } from './lives.ts';
import type { Problem } from '#data/problem.ts';
import type { Report } from './rules.ts';
import { TABLES, type LifeEvent, type TableName } from '#data/tables.ts';

type Values = readonly unknown[];

/** A row as its values, in the order of its table's columns, and its line. */
export type RowCheck = (values: Values, line: number) => void;

export class LivesCheck {
  readonly #lives = new Lives();
  /** Of each person, by the line of their row, the first day on which they can have been born. */
  readonly #born: number[] = [];
  #last = { id: '', line: 0 };

  /** The check of a table's rows, if it has any; `people` tells the lines of people read before. */
  rowCheckOf(table: TableName, people: KeyIndex | undefined, report: Report): RowCheck | null {
    if (table === 'people') return this.#noteBirth();
    if (people === undefined) return null;
    if (table === 'life-events') return this.#noteEvent(people, report);
    return table === 'deaths' ? this.#checkDeath(people, report) : null;
  }

  /** Contradictions among events, which are told once all of them are known. The file is read again for its words. */
  async problems(file: string, edition: PartialDate): Promise<Problem[]> {
    const found = [...this.#lives.contradictions()];
    if (found.length === 0) return [];
    const lines = new Set(found.flatMap(({ line, other }) => [line, other]));
    const events = new Map<number, LifeEvent>();
    let header: readonly string[] = [];
    await readTable(file, file, TABLES['life-events'], {
      edition,
      problem: () => undefined,
      header: (names) => (header = names),
      row: (event, line) => {
        if (lines.has(line)) events.set(line, event);
      },
    });
    return found.map(({ rule, line, other }) => {
      const [event, against] = [events.get(line), events.get(other)] as [LifeEvent, LifeEvent];
      const message = MESSAGES[rule](event, { ...against, line: other });
      return {
        file,
        line,
        column: header.indexOf('date') + 1,
        name: 'date',
        message: message + rowName('event_id', event.event_id),
      };
    });
  }

  #noteBirth(): RowCheck {
    const born = columnOf('people', 'born');
    return (values, line) => {
      const date = values[born] as PartialDate | null;
      if (date !== null) this.#born[line] = dayOf(date);
    };
  }

  #noteEvent(people: KeyIndex, report: Report): RowCheck {
    const [person, date, type, number] = (['person_id', 'date', 'type', 'case'] as const).map((column) =>
      columnOf('life-events', column),
    ) as [number, number, number, number];
    return (values, line) => {
      const of = this.#lineOf(people, values[person] as string);
      if (of === 0) return;
      const on = values[date] as PartialDate;
      this.#checkBirth('date', of, on, report);
      this.#lives.add(of, on, values[type] as LifeEventType, values[number] as number | null, line);
    };
  }

  #checkDeath(people: KeyIndex, report: Report): RowCheck {
    const [person, date] = [columnOf('deaths', 'person_id'), columnOf('deaths', 'died_on')];
    return (values) => {
      const id = values[person] as string | null;
      const of = id === null ? 0 : this.#lineOf(people, id);
      if (id === null || of === 0) return;
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
          ['died_on'],
        );
      }
    };
  }

  #checkBirth(column: string, person: number, date: PartialDate, report: Report): void {
    const born = this.#born[person];
    if (born === undefined || lastOf(date) >= born) return;
    report(
      column,
      `"${date}" is before the person was born, as line ${person} of people.csv has it (rule: no event before birth); mend one of the dates`,
    );
  }

  /** The line of a person's row; 0 where the row is not there or has problems of its own. Rows of one person often stand together. */
  #lineOf(people: KeyIndex, id: string): number {
    if (id !== this.#last.id) this.#last = { id, line: people.get(id) ?? 0 };
    return this.#last.line;
  }
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
