/** By this line a comment is found again, so that it is renewed rather than repeated. */
export const marker = '<!-- partnership-as-code -->';
