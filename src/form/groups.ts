/** Where the keys of a claim stand in the form: first what is said, then what the sources show, then the answer. */
export const formGroups = [
  { id: 'said', keys: ['claim', 'claimant', 'made', 'title'], apart: false },
  { id: 'appears', keys: ['appearances', 'quoted'], apart: false },
  { id: 'document', keys: [], apart: true },
  { id: 'evidence', keys: ['sources'], apart: false },
  { id: 'reasoning', keys: [], apart: false },
  { id: 'answer', keys: ['verdict', 'summary'], apart: false },
  { id: 'filing', keys: ['topics', 'published', 'reviewBy', 'authors', 'status'], apart: false },
  { id: 'numbers', keys: ['figures'], apart: true },
  { id: 'links', keys: ['relations'], apart: true },
  { id: 'published', keys: ['revisions', 'aliases'], apart: true },
] as const;
