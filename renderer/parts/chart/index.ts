export * from './bars.tsx'
export * from './chart.tsx'
export * from './days.ts'
export * from './lines.tsx'
