package silian.recruitment.profiles;

/** Kinds of CV files. What a file is shows its content, whatever it is called. */
public enum CvType {
    PDF("application/pdf", "resume.pdf"), DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "resume.docx");

    private final String mediaType;
    private final String fileName;

    CvType(String mediaType, String fileName) {
        this.mediaType = mediaType;
        this.fileName = fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What it is called when it is handed out; what it was called when it came is not kept. */
    public String fileName() {
        return fileName;
    }
}
