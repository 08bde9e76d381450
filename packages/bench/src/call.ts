/** The call that all contenders make, byte by byte. */
export const call = {
  method: "PUT",
  token: "token-of-the-bench",
  accountId: "023e105f4ecef8ad9ca31a8372d0c353",
  groupId: "6d7f2f5f5b1d4a0e9081fdc98d432fd1",
  name: "Zone auditors",
  path: "/accounts/023e105f4ecef8ad9ca31a8372d0c353/iam/user_groups/6d7f2f5f5b1d4a0e9081fdc98d432fd1",
  body: '{"name":"Zone auditors"}',
} as const;
