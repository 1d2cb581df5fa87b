import { answerLadders } from './ladders/answers.js';
import { archiveLadders } from './ladders/archives.js';
import { climbAll } from './ladders/climb-all.js';
import { commandLineLadders } from './ladders/command-line.js';
import { credentialLadders } from './ladders/credentials.js';
import { draftLadders } from './ladders/drafts.js';
import { signatureLadders } from './ladders/signatures.js';

const GROUPS = {
  signatures: signatureLadders,
  answers: answerLadders,
  archives: archiveLadders,
  credentials: credentialLadders,
  drafts: draftLadders,
  'command lines': commandLineLadders,
};

it.each(Object.entries(GROUPS))(
  'sixteen times as much of anything takes at most 24 times as long: %s',
  async (group, ladders) => {
    expect(await climbAll(group, await ladders())).toEqual([]);
  },
  3_600_000,
);
