/// <reference types="next" />
/// <reference types="next/image-types/global" />
// What Next's own next-env.d.ts declares (styles and pictures as modules). That file appears at the first build and is
// not kept; this one is, so that a fresh copy passes the type check before anything is built.
