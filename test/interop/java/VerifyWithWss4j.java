import java.io.File;
import java.io.FileInputStream;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.ws.security.WSDataRef;
import org.apache.ws.security.WSConstants;
import org.apache.ws.security.WSSConfig;
import org.apache.ws.security.WSSecurityEngine;
import org.apache.ws.security.WSSecurityEngineResult;
import org.apache.ws.security.components.crypto.Merlin;
import org.apache.ws.security.handler.RequestData;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Processes the WS-Security header of SOAP envelopes as Apache WSS4J does in a service.
 *
 * Arguments: the certificate that is trusted (DER), then the envelopes. Prints a line for each: what is signed, or
 * "false" and why.
 */
public class VerifyWithWss4j {
  public static void main(String[] args) throws Exception {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (FileInputStream in = new FileInputStream(args[0])) {
      trusted.setCertificateEntry("sender", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    Merlin crypto = new Merlin();
    crypto.setTrustStore(trusted);
    for (int i = 1; i < args.length; i++) System.out.println(judge(new File(args[i]), crypto));
  }

  static String judge(File file, Merlin crypto) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Document document = factory.newDocumentBuilder().parse(file);
      WSSConfig config = WSSConfig.getNewInstance();
      // The WS-I Basic Security Profile wants a PrefixList in every transform, which the other variants do without.
      config.setWsiBSPCompliant(false);
      RequestData data = new RequestData();
      data.setWssConfig(config);
      data.setSigCrypto(crypto);
      WSSecurityEngine engine = new WSSecurityEngine();
      engine.setWssConfig(config);
      Element header = (Element) document.getElementsByTagNameNS(WSConstants.WSSE_NS, "Security").item(0);
      List<WSSecurityEngineResult> results = engine.processSecurityHeader(header, data);
      StringBuilder parts = new StringBuilder();
      for (WSSecurityEngineResult result : results) {
        Object references = result.get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
        if (!(references instanceof List)) continue;
        for (Object reference : (List<?>) references)
          parts.append(' ').append(((WSDataRef) reference).getName().getLocalPart());
      }
      return parts.toString().trim();
    } catch (Exception error) {
      return "false: " + String.valueOf(error.getMessage()).replace('\n', ' ');
    }
  }
}
