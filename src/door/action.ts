export async function action(): Promise<number> { return 0; }
