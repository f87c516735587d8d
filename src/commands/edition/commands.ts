/** The commands, in the order in which an editor needs them. */
import type { Command } from './command.ts';
import { diff } from './diff.ts';
import { add } from './add.ts';
import { discard } from './discard.ts';
import { draft } from './draft.ts';
import { begin } from './new.ts';
import { seal } from './seal.ts';
import { status } from './status.ts';
import { unseal } from './unseal.ts';
import { verify } from './verify.ts';
import { withdraw } from './withdraw.ts';

export const COMMANDS: readonly Command[] = [
  begin,
  add,
  status,
  diff,
  draft,
  seal,
  unseal,
  discard,
  verify,
  withdraw,
];
