import { z } from 'zod';

// Zod tries `new Function` when it makes the schema of an object, which the page’s security policy refuses and reports.
// So this stands before every module that has a schema, and in a module of its own: what a module imports runs first.
z.config({ jitless: true });
