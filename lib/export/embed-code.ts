/** The HTML by which another page shows a view: an iframe whose every attribute is escaped. */
export interface EmbedCode {
  /** The whole address of the framed view. */
  address: string;
  title: string;
  width: number;
  height: number;
}

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export const embedCode = ({ address, title, width, height }: EmbedCode): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${height}" style="border: 0; max-width: 100%" loading="lazy"></iframe>`;
