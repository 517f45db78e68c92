/** Where the keys of a claim stand in the form: first what is said, then what the sources show, then the answer. */
export const formGroups = [
  { id: 'said', keys: ['claim', 'claimant', 'made', 'undated', 'title'], apart: false },
  { id: 'appears', keys: ['appearances', 'quoted'], apart: false },
  { id: 'document', keys: [], apart: true },
  { id: 'evidence', keys: ['sources'], apart: false },
  { id: 'reasoning', keys: [], apart: false },
  {
    id: 'answer',
    keys: ['verdict', 'summary', 'conclusion', 'confidence', 'confidenceReason'],
    apart: false,
  },
  {
    id: 'filing',
    keys: ['topics', 'published', 'reviewBy', 'authors', 'reviewedBy', 'status'],
    apart: false,
  },
  { id: 'replies', keys: ['replies'], apart: true },
  { id: 'media', keys: ['mediaReview'], apart: true },
  { id: 'numbers', keys: ['figures', 'series'], apart: true },
  { id: 'pictures', keys: ['media'], apart: true },
  { id: 'links', keys: ['relations'], apart: true },
  { id: 'published', keys: ['revisions', 'aliases'], apart: true },
] as const;
