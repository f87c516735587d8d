/** `npm run dictionary`: writes the data dictionary from the declarations of the tables. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dictionary } from '#data/dictionary.ts';
import { dataFolder } from '#data/edition.ts';

const file = join(dataFolder(), 'README.md');
await writeFile(file, dictionary());
console.log(`${file} written`);
