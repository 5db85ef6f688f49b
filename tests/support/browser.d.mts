export function findBrowser(): string | null
export function installBrowser(): string | null
