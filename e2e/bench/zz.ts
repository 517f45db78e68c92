import { generate } from './generate.ts'; import { writeOurs } from './write-ours.ts';
const n=Number(process.argv[2]); writeOurs(process.argv[3]!, generate(n), 1);
