package longtang.matter;

import java.util.List;

/// Who must sign a paper, who has, and what was declined or is void.
///
/// @param resident the page by which whoever signed may take it back, with its QR picture; empty where there is none
record SignaturesPage(
        String href,
        String matterHref,
        String paperHref,
        String dossier,
        String place,
        String paper,
        String paperId,
        String number,
        List<AgreementPage.Who> signatories,
        List<AgreementPage.Option> capacities,
        List<Given> given,
        String resident,
        String residentQr,
        boolean maySign,
        boolean mayList) {

    /// @param picture where it can be seen, empty where nothing was signed
    /// @param voided why it does not count, empty while it does
    record Given(
            String id,
            String who,
            String how,
            String identity,
            String at,
            String held,
            String picture,
            String sha256,
            String voided) {}
}
