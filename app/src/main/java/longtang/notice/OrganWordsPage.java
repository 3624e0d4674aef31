package longtang.notice;

import java.util.List;

/// What the papers of the organs say of them, and the organ that the form begins with.
record OrganWordsPage(List<OrganWords.Known> organs, String organ) {}
