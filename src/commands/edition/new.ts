import { beginDraft } from '#data/edit/draft.ts';
import { answer, command, data, DONE, JSON_OPTION, refuse, today } from './command.ts';

export const begin = command({
  name: 'new',
  operands: ['<cut-off>'],
  summary: 'begin a draft for that cut-off, as a copy of the newest edition',
  about: ['The cut-off is the day up to which you have read: npm run edition -- new 2026-05-01'],
  options: { json: JSON_OPTION },
  async run([date], { json }) {
    if (date === undefined)
      return refuse('Name the cut-off of the new edition: npm run edition -- new 2026-05-01');
    const folder = await beginDraft(data, date, today);
    if (json) return answer({ draft: folder });
    console.log(`${folder} is the draft now: a copy of the edition before it.`);
    console.log('Edit its tables, then edition.json (title, note), and see it with "npm run dev".');
    console.log('When it is ready: npm run check, then npm run edition -- seal');
    return DONE;
  },
});
