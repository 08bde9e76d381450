/** A handler of MSW; any, where a package is compiled without MSW, which is an optional peer. That is no error:
 * @ts-ignore */
export type HttpHandler = import("msw").HttpHandler;
