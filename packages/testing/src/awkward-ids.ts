/**
 * Path parameters that are not just letters and digits, each with its one segment on the wire (RFC 3986, 3.3): they must
 * arrive byte for byte.
 */
export const awkwardIds: readonly (readonly [given: string, want: string])[] = [
  ["a/b", "a%2Fb"],
  ["/", "%2F"],
  ["../admin", "..%2Fadmin"],
  ["a/../b", "a%2F..%2Fb"],
  ["..a", "..a"],
  ["...", "..."],
  ["a..b", "a..b"],
  ["a\\..\\b", "a%5C..%5Cb"],
  ["a?b=c", "a%3Fb%3Dc"],
  ["a#b", "a%23b"],
  ["a&b;c", "a%26b%3Bc"],
  ["%2e%2e", "%252e%252e"],
  ["%2F", "%252F"],
  ["100%", "100%25"],
  [" a b ", "%20a%20b%20"],
  ["a+b", "a%2Bb"],
  ["a\r\nb\tc", "a%0D%0Ab%09c"],
  ["{id}", "%7Bid%7D"],
  ["größe", "gr%C3%B6%C3%9Fe"],
  ["漢字", "%E6%BC%A2%E5%AD%97"],
  ["🦊", "%F0%9F%A6%8A"],
  ["e\u0301", "e%CC%81"],
];

/** Ids that no encoding keeps in their segment: URLs resolve dot segments, and drop nothing into nothing. */
export const refusedIds: readonly string[] = ["", ".", ".."];
