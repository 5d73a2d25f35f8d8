/*
 * Words that say what a text is for. Each is a feature of the score, so a list that changes needs a model that is
 * trained anew. They were chosen from longer lists by how much they told apart.
 */

/** Parts of names: of credentials, and of what merely goes with them. */
export const NAME_STEMS = words(
  'pass password pwd secret token key api access private public auth cred client id sign hash salt encrypted shared session url uri path file name type field label message error env test example valid hint placeholder primary foreign event license digest checksum iv bucket webhook peer pub signature csrf thumb verif decode hex seed vector expected invalid fake',
);

/** Parts of values that only stand for a secret. */
export const VALUE_STEMS = words(
  'example placeholder change your test foo xxx abc 123 secret pass key token com dummy fake sample none pub private',
);

/** Words of the line, and of the lines around it. */
export const LINE_WORDS = words(
  'token https http version id string password bearer url port generate public private cipher iv key json commit title secret user username host login hash sha md integrity checksum signature certificate encrypt decrypt salt uuid assert equal expect example const config header authorization curl test default error message description digest fingerprint signer trust badge',
);

/** Words of a path. */
export const PATH_WORDS = words(
  'example examples test tests testdata spec fixture fixtures mock sample samples internal util conf config app server src pkg lib keys resource auth client assets docs doc scripts docker templates locale vendor dist secret',
);

export const EXTENSIONS = words(
  'rst py go pem txt key kt mjs yml yaml js ts rb json md java cs php c h sh env properties xml html ini toml conf tf sql',
);

function words(text: string): readonly string[] {
  return [...new Set(text.split(' '))];
}
