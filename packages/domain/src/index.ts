export * from './chain.ts';
export * from './claim.ts';
export * from './code-points.ts';
export * from './judgement.ts';
export * from './passage.ts';
export * from './project.ts';
export * from './quoted-range.ts';
