/** What is said of the cells of a table. */
import { describe, expect, test } from 'vitest';
import { HEADER, problemsOf, reading, said } from './things.ts';

describe('a cell is told what is wrong with it', () => {
  test('too many and too few cells', async () => {
    expect(await problemsOf('a,A,,,,,\nb\nc,C,,,,\nd,D,,,\n')).toMatchInlineSnapshot(`
      "things.csv:2 has 7 cells where the header has 6; look for a comma inside a text that is not in quotes, or a cell left out
      things.csv:3 has 1 cell where the header has 6; look for a comma inside a text that is not in quotes, or a cell left out
      things.csv:5 has 5 cells where the header has 6; look for a comma inside a text that is not in quotes, or a cell left out"
    `);
  });
  test('values of the wrong kind, one problem a cell', async () => {
    expect(await problemsOf('A b,,,2024-02-30,1.5,x;;x\nc,,,09/12/2024,,x;x\n')).toMatchInlineSnapshot(`
      "things.csv:2:1 thing_id: "A b" is not an id; use lower-case letters, digits and hyphens, such as r28 or ales-bialiatski (thing A b)
      things.csv:2:2 label: is empty; write the text, or take the row out (thing A b)
      things.csv:2:5 count: "1.5" is not a whole number; write digits only, such as 14 (thing A b)
      things.csv:2:6 tags: "x;;x" has an empty entry; separate entries by single semicolons (thing A b)
      things.csv:3:2 label: is empty; write the text, or take the row out (thing c)
      things.csv:3:6 tags: "x;x" names "x" twice; keep one (thing c)
      things.csv:2:4 seen: "2024-02-30" is no day: February 2024 has 29; look at the source (thing A b)
      things.csv:3:4 seen: "09/12/2024" is a date as a spreadsheet writes it; did you mean 2024-09-12 or 2024-12-09? (thing c)"
    `);
  });
  test('harmful text', async () => {
    const cells = [
      '=1+1',
      '+375',
      '-1',
      '@SUM(A1)',
      '＝1+1',
      'x;=1+1',
      ' space before',
      'space after ',
      '"two\nlines"',
      'a <b>bold</b> claim',
      'a comment <!-- -->',
      'Tom &amp; Jerry',
      '&#60;script',
      'tab\tinside',
      'NUL \0 inside',
      'escape \u001b[31m',
      'C1 \u0085 next line',
      'zero-width\u200bspace',
      'turned \u202e around',
      'isolated \u2067 so',
      'soft\u00adhyphen',
      'BOM \ufeff inside',
      'tag \u{e0041} hidden',
      'lost \ufffd letter',
      'CafÃ©',
      'Ð‘ÐµÐ»Ð°Ñ€ÑƒÑÑŒ',
      'itâ€™s',
      'РњРёРЅСЃРє вЂ” РіРѕСЂРѕРґ',
      'Ð\u0090Ð»ÐµÑ\u0081ÑŒ',
      '\u3164',
      'blank \u2800 Braille',
      'joiner \u200c between Latin',
      'joined \u200d letters',
      'grapheme \u034f joiner',
      'variant \ufe0f chosen',
      'private \ue000 use',
      'private \u{10fffd} plane',
      'no \ufdd0 character',
      'nor \u{1fffe} this',
      'a\u0301\u0302\u0303\u0304\u0305',
      '????? ????????',
      '«???»',
    ];
    expect(await problemsOf(cells.map((cell, at) => `t${at},${cell},,,,\n`).join(''))).toMatchInlineSnapshot(`
      "things.csv:2:2 label: "=1+1" begins like a formula, which a spreadsheet would run; begin it with a letter or a digit (thing t0)
      things.csv:3:2 label: "+375" begins like a formula, which a spreadsheet would run; begin it with a letter or a digit (thing t1)
      things.csv:4:2 label: "-1" begins like a formula, which a spreadsheet would run; begin it with a letter or a digit (thing t2)
      things.csv:5:2 label: "@SUM(A1)" begins like a formula, which a spreadsheet would run; begin it with a letter or a digit (thing t3)
      things.csv:6:2 label: "＝1+1" begins like a formula, which a spreadsheet would run; begin it with a letter or a digit (thing t4)
      things.csv:7:2 label: "x;=1+1" begins like a formula, which a spreadsheet would run; begin it with a letter or a digit (thing t5)
      things.csv:10:2 label: "two�lines" holds a line break; keep a cell on one line (thing t8)
      things.csv:12:2 label: "a <b>bold</b> claim" holds markup; write plain text (thing t9)
      things.csv:13:2 label: "a comment <!-- -->" holds markup; write plain text (thing t10)
      things.csv:14:2 label: "Tom &amp; Jerry" holds an HTML entity; write the character itself (thing t11)
      things.csv:15:2 label: "&#60;script" holds an HTML entity; write the character itself (thing t12)
      things.csv:16:2 label: "tab�inside" holds the control character U+0009; delete it (thing t13)
      things.csv:17:2 label: "NUL � inside" holds the control character U+0000; delete it (thing t14)
      things.csv:18:2 label: "escape �[31m" holds the control character U+001B; delete it (thing t15)
      things.csv:19:2 label: "C1 � next line" holds the control character U+0085; delete it (thing t16)
      things.csv:20:2 label: "zero-width�space" holds the invisible character U+200B; delete it (thing t17)
      things.csv:21:2 label: "turned � around" holds the invisible character U+202E; delete it (thing t18)
      things.csv:22:2 label: "isolated � so" holds the invisible character U+2067; delete it (thing t19)
      things.csv:23:2 label: "soft�hyphen" holds the invisible character U+00AD; delete it (thing t20)
      things.csv:24:2 label: "BOM � inside" holds the invisible character U+FEFF; delete it (thing t21)
      things.csv:25:2 label: "tag � hidden" holds the invisible character U+E0041; delete it (thing t22)
      things.csv:26:2 label: "lost � letter" holds U+FFFD, which stands where a character was lost; type it again (thing t23)
      things.csv:28:2 label: "Ð‘ÐµÐ»Ð°Ñ€ÑƒÑÑŒ" is garbled, as UTF-8 is when opened as another encoding; type it again (thing t25)
      things.csv:32:2 label: "�" holds the invisible character U+3164; delete it (thing t29)
      things.csv:33:2 label: "blank � Braille" holds the invisible character U+2800; delete it (thing t30)
      things.csv:34:2 label: "joiner � between Latin" holds the invisible character U+200C; delete it (thing t31)
      things.csv:35:2 label: "joined � letters" holds the invisible character U+200D; delete it (thing t32)
      things.csv:36:2 label: "grapheme � joiner" holds the invisible character U+034F; delete it (thing t33)
      things.csv:37:2 label: "variant � chosen" holds the invisible character U+FE0F; delete it (thing t34)
      things.csv:38:2 label: "private � use" holds U+E000, which each computer shows as it likes; write the character that is meant (thing t35)
      things.csv:39:2 label: "private � plane" holds U+10FFFD, which each computer shows as it likes; write the character that is meant (thing t36)
      things.csv:40:2 label: "no � character" holds U+FDD0, which is no character; delete it (thing t37)
      things.csv:41:2 label: "nor � this" holds U+1FFFE, which is no character; delete it (thing t38)
      things.csv:42:2 label: "á̂̃̄̅" heaps marks on a letter; keep those that the letter has (thing t39)
      things.csv:43:2 label: "????? ????????" is question marks where letters were lost; type it again, and save as CSV in UTF-8 (thing t40)
      things.csv:44:2 label: "«???»" is question marks where letters were lost; type it again, and save as CSV in UTF-8 (thing t41)
      things.csv:8:2 label: " space before" begins or ends with a space; did you mean space before? (thing t6); so are 2 cells of the column, to line 9
      things.csv:27:2 label: "CafÃ©" is garbled: UTF-8 was opened as another encoding, and saved; did you mean Café? (thing t24); so are 4 cells of the column, to line 31"
    `);
  });
  test('text that only looks like it', async () => {
    const cells = [
      'Why? Who??',
      'Café, Žodzina, Ціхаткіна-Ё́',
      'نامه\u200cای',
      'क्\u200dष',
      'An emoji \u{1f600}',
      'A rare letter \u{20000}',
      '1 ?',
    ];
    expect(await problemsOf(cells.map((cell, at) => `t${at},"${cell}",,,,\n`).join(''))).toBe('');
  });
  test('ordinary text that looks a little like it', async () => {
    const cells = [
      '5 < 6 > 4',
      'R&D; AT&T',
      'Ñandú, Ângela, Ð',
      'Рёрих и Сёмка',
      'в Минске',
      'Зміцер і “так”',
      '😀 👩‍👩‍👧',
      'x;y - z',
      'a=b',
    ];
    const outcome = await reading(HEADER + cells.map((cell, at) => `t${at},"${cell}",,,,\n`).join(''));
    expect(said(outcome)).toBe('');
    expect(outcome.rows.map(({ row }) => row.label)).toEqual(cells);
  });
  test('the key of its row, and the row itself as unsound', async () => {
    const outcome = await reading(`${HEADER}a,,,,,\nb\n${'k'.repeat(200)},B,,,,\n"c\nd",C,,,,\n`);
    expect(said(outcome)).toMatchInlineSnapshot(`
      "things.csv:2:2 label: is empty; write the text, or take the row out (thing a)
      things.csv:3 has 1 cell where the header has 6; look for a comma inside a text that is not in quotes, or a cell left out
      things.csv:4:1 thing_id: "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…" is longer than 100 characters; shorten it (thing kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…)
      things.csv:5:1 thing_id: "c�d" holds a line break; keep a cell on one line (thing c�d)"
    `);
    expect(outcome.unsound).toEqual(['a', 'b', 'k'.repeat(200), 'c\nd']);
  });
});

test('a no-break space at the end of a cell is a space as well', async () => {
  expect(await problemsOf('a,A\u00a0,,,,\n')).toContain('begins or ends with a space; did you mean A?');
});
