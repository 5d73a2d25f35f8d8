/** What stands in a pack is not as git writes it, or more than is read here: git is asked in place of it. */
export class OddPack extends Error {}
