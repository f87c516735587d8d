/** Whether `RELEASE=1` asks for all that a published site has: compressed files, zips, checksums. */
export const isRelease = (): boolean => process.env.RELEASE === '1';
