package org.gongkai.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.source.UnreadableFileException.Cause;

/**
 * Opens an encrypted Office file that has no password of its own: Excel encrypts a workbook whose structure is protected
 * with a password that every program knows, and opens it without asking.
 */
final class ProtectedPackage {

    /** MS-OFFCRYPTO 2.3.4.10 allows no more rounds; a file that asks for more would stop a night. */
    private static final int MOST_ROUNDS = 10_000_000;

    private ProtectedPackage() {}

    /**
     * What is inside.
     *
     * @throws UnreadableFileException if it has a password of its own, or is too large
     */
    static byte[] open(byte[] bytes, Budget budget) throws IOException, UnreadableFileException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            EncryptionInfo encryption = new EncryptionInfo(container);
            if (encryption.getVerifier().getSpinCount() > MOST_ROUNDS) {
                throw new UnreadableFileException(Cause.ENCRYPTED, FileFormat.ENCRYPTED, "too many rounds");
            }
            Decryptor decryptor = Decryptor.getInstance(encryption);
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw new UnreadableFileException(Cause.ENCRYPTED, FileFormat.ENCRYPTED, "behind a password");
            }
            try (InputStream content = decryptor.getDataStream(container)) {
                return budget.inflation().inflate(content, FileFormat.ENCRYPTED);
            }
        } catch (GeneralSecurityException unknownMethod) {
            throw new UnreadableFileException(Cause.ENCRYPTED, FileFormat.ENCRYPTED, unknownMethod);
        }
    }
}
