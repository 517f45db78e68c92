// Loaded before a command (`node --import`), so that all its modules come compiled from the last run: half of what a short
// command takes is reading and compiling code. No TypeScript, which would load the compiler of types for this file alone.
import module from 'node:module';

module.enableCompileCache?.('node_modules/.cache/contrechamp-modules');
