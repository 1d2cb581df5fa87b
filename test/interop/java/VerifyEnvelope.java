import java.io.File;
import java.io.FileInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Verifies the WS-Security signature of SOAP envelopes with the JDK's javax.xml.crypto.
 *
 * Arguments: the certificate (DER), then the envelopes. Prints a line for each: true, or false and why.
 */
public class VerifyEnvelope {
  static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

  public static void main(String[] args) throws Exception {
    PublicKey key;
    try (FileInputStream in = new FileInputStream(args[0])) {
      key = CertificateFactory.getInstance("X.509").generateCertificate(in).getPublicKey();
    }
    for (int i = 1; i < args.length; i++) System.out.println(judge(new File(args[i]), key));
  }

  static String judge(File file, PublicKey key) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Document document = factory.newDocumentBuilder().parse(file);
      NodeList elements = document.getElementsByTagName("*");
      for (int i = 0; i < elements.getLength(); i++) {
        Element element = (Element) elements.item(i);
        if (element.hasAttributeNS(WSU, "Id")) element.setIdAttributeNS(WSU, "Id", true);
      }
      Element signature = (Element) document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature").item(0);
      DOMValidateContext context = new DOMValidateContext(key, signature);
      XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
      return read.validate(context) ? "true" : "false: the signature or a digest does not hold";
    } catch (Exception error) {
      return "false: " + String.valueOf(error.getMessage()).replace('\n', ' ');
    }
  }
}
