/**
 * Makes control characters visible, line breaks and tabs excepted: what a script prints must not move the cursor,
 * change the title or hide what stands before it. Nor may it say anything to the machine that runs tests, which takes its
 * orders from what is printed: `::add-mask::…` of GitHub at the beginning of a line, `##vso[…]` of Azure, `##teamcity[…]`.
 */
export function printable(text: string): string {
  return text
    .replace(controlCharacters, (character) =>
      character === '\n' || character === '\t' ? character : visible(character),
    )
    .replace(ofGitHub, '$1\\u003a')
    .replace(ofOthers, '\\u0023');
}

/** C0 and C1 controls, the marks that change the direction of text, other ends of lines, and letters that nobody sees. */
const controlCharacters = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

const ofGitHub = /^([^\S\n]*):(?=:[a-z][^\n]*::)/gim;
const ofOthers = /#(?=#[a-z]*\[)/gi;

function visible(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
