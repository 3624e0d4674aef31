package longtang.outreach;

import java.util.List;

/// One campaign: its sessions, what it explains, its materials and photos.
record CampaignPage(
        String href,
        String title,
        String place,
        boolean online,
        String lead,
        List<Law> laws,
        List<Sitting> sessions,
        List<File> files,
        boolean mayAct,
        String request,
        String today) {

    record Law(String article, String words) {}

    /// @param attendance empty until it was counted
    record Sitting(
            String id, int version, String day, String place, String attendance, String organisations, boolean over) {}

    record File(String href, String label, String name, boolean picture) {}
}
