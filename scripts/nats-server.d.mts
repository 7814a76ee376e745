export const newerFolder: string;
export function findNatsServer(): string | undefined;
export function findClusterServer(): string | undefined;
