import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.security.Key;
import java.security.cert.X509Certificate;
import javax.xml.crypto.AlgorithmMethod;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.KeySelectorException;
import javax.xml.crypto.KeySelectorResult;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.X509Data;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Verifies the enveloped XAdES signature of documents with the JDK's javax.xml.crypto, secure validation and all.
 *
 * Reads file names, one a line, and prints a line for each: true, or false and why.
 */
public class VerifySignatures {
  static final int REFERENCES = 3;
  static final String[] REFERENCED = {"KeyInfo", "SignedProperties"};

  public static void main(String[] args) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    // What is not well-formed is said on the line of the file, not beside it.
    System.setErr(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
    BufferedReader names = new BufferedReader(new InputStreamReader(System.in));
    for (String name = names.readLine(); name != null; name = names.readLine()) {
      System.out.println(judge(new File(name), builder));
    }
  }

  static String judge(File file, DocumentBuilder builder) {
    try {
      Document document = builder.parse(file);
      for (String local : REFERENCED) markIds(document.getElementsByTagNameNS("*", local));
      Element signature = (Element) document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature").item(0);
      if (signature == null) return "false: no signature";
      DOMValidateContext context = new DOMValidateContext(new CertificateKey(), signature);
      XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
      int references = read.getSignedInfo().getReferences().size();
      if (references != REFERENCES) return "false: " + references + " references";
      return read.validate(context) ? "true" : "false: the signature or a digest does not hold";
    } catch (Exception error) {
      return "false: " + String.valueOf(error.getMessage()).replace('\n', ' ');
    }
  }

  static void markIds(NodeList elements) {
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      if (element.hasAttributeNS(null, "Id")) element.setIdAttributeNS(null, "Id", true);
    }
  }

  /** The key of the first certificate in KeyInfo. */
  static final class CertificateKey extends KeySelector {
    @Override
    public KeySelectorResult select(KeyInfo info, Purpose purpose, AlgorithmMethod method, XMLCryptoContext context)
        throws KeySelectorException {
      if (info == null) throw new KeySelectorException("no KeyInfo");
      for (Object part : info.getContent()) {
        if (!(part instanceof X509Data)) continue;
        for (Object entry : ((X509Data) part).getContent()) {
          if (!(entry instanceof X509Certificate)) continue;
          Key key = ((X509Certificate) entry).getPublicKey();
          return () -> key;
        }
      }
      throw new KeySelectorException("no certificate in KeyInfo");
    }
  }
}
