import { loadCheckedContent } from '#site/checked-content';
import { rules } from '#check/rules';
import { checkContent } from '#check/check';
import * as m from '#check/check';
const { content } = loadCheckedContent({ content: '/tmp/w/c5000/content', cache: '/dev/shm/w/n5000/cache' }, { today: '2026-11-28', skipRules: true });
const cpu=()=>{const u=process.cpuUsage(); return (u.user+u.system)/1000};
let t=cpu(); checkContent(content,{today:'2026-11-28'}); console.log('check',cpu()-t);
