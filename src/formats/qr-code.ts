import { toBuffer, toString } from 'qrcode';

/** Error correction that bears a fold or a stain, and the quiet zone that the standard asks for (ISO/IEC 18004). */
const options = { errorCorrectionLevel: 'M', margin: 4 } as const;

/** A QR code as SVG, black on white. */
export const renderQrSvg = (text: string): Promise<string> => toString(text, { ...options, type: 'svg' });

/** A QR code as PNG, `side` pixels wide and high. */
export const renderQrPng = (text: string, side = 600): Promise<Buffer> => toBuffer(text, { ...options, type: 'png', width: side });
