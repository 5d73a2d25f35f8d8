export async function post(): Promise<number> { return 0; }
