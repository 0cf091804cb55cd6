/** What the source asks of those who use its records. */
export const TERMS = {
  text: 'Launch Library 2 by The Space Devs: free to use in any way; please name it, and do not forward it without adding value. Pictures have terms of their own, picture by picture.',
  url: 'https://thespacedevs.com/llapi',
} as const;
