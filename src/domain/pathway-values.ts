/** The values that facts of a pathway may have, apart from their schema: code that runs in a browser or draws uses them too. */
export const pathwayKinds = ['internship', 'position', 'certificate', 'fellowship', 'apprenticeship', 'course', 'mentoring'] as const;
export type PathwayKind = (typeof pathwayKinds)[number];
export const runningStates = ['running', 'seasonal', 'paused', 'ended'] as const;
export const schedules = ['full-time', 'part-time', 'weekdays', 'evenings', 'weekends', 'flexible'] as const;
export const places = ['on-site', 'remote', 'hybrid'] as const;
