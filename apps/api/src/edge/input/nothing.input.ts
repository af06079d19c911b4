/** The body of an act that needs no words: empty, and refused when it is not. */
export class NothingInput {}
