import { join } from 'node:path';
import { discardDraft, draftToDiscard, lostWith, type LostRows } from '#data/edit/discard.ts';
import { aboutEdition } from '#data/edit/draft.ts';
import { styled } from '#commands/terminal.ts';
import { countOf } from '#commands/warnings-text.ts';
import {
  answer,
  command,
  data,
  DONE,
  isAgreed,
  JSON_OPTION,
  NOT_DONE,
  refuse,
  YES_OPTION,
} from './command.ts';

export const discard = command({
  name: 'discard',
  operands: [],
  summary: 'throw the draft away, after telling what is lost with it',
  about: [
    'Tells the rows that only the draft has, table by table, and asks. What was committed of it stays in git; what',
    'was not is gone for good. Sealed editions are never touched.',
  ],
  options: { yes: YES_OPTION, json: JSON_OPTION },
  async run(_, { json, yes }) {
    const draft = await draftToDiscard(data);
    if (draft === null) return refuse('There is no draft to throw away', NOT_DONE);
    const folder = join(data, draft);
    const lost = await lostWith(data, draft);
    if (!json) for (const line of await lostLines(folder, lost)) console.log(line);
    if (!(await isAgreed(`Throw ${folder} away?`, yes)))
      return refuse('Nothing was thrown away. Say --yes to go ahead');
    await discardDraft(data, draft);
    if (json) return answer({ discarded: folder, lost });
    console.log(
      styled('green', `${folder} is gone.`) +
        ' What was committed of it comes back with "git checkout"; npm run check names what still speaks of it.',
    );
    return DONE;
  },
});

async function lostLines(folder: string, lost: readonly LostRows[]): Promise<readonly string[]> {
  const title = await aboutEdition(folder).then(
    (about) => about.title.en,
    () => null,
  );
  const said = lost.map(({ table, added, changed, removed, isReadable }) => {
    const parts = [
      added > 0 && `${countOf(added, 'row')} added`,
      changed > 0 && `${countOf(changed, 'row')} changed`,
      removed > 0 && `${countOf(removed, 'row')} taken out`,
    ].filter(Boolean);
    return `  ${table}.csv: ${isReadable ? parts.join(', ') : 'cannot be read, so nothing is counted'}`;
  });
  const isTitled = title !== null && !title.startsWith('Draft of');
  return [
    said.length === 0
      ? `${folder} holds the rows of the edition before it and no others.`
      : `With ${folder} would be lost, against the edition before it:`,
    ...said,
    ...(isTitled ? [`  edition.json: “${title}”`] : []),
  ];
}
